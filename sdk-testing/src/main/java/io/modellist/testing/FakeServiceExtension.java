package io.modellist.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * For JUnit 5: starts a fake for each parameter whose type is one, and stops it after the test.
 *
 * <pre>
 * &#64;ExtendWith(FakeServiceExtension.class)
 * class MyTest {
 *   &#64;Test
 *   void listsAll(FakeNarrative narrative) {
 *     narrative.withModels(250);
 *     ...
 * </pre>
 *
 * <p>{@code @BeforeEach}, the test and {@code @AfterEach} get the same one. A parameter of the
 * constructor or of {@code @BeforeAll} gets one that lives as long as the tests of the class.
 */
public final class FakeServiceExtension
    implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakeServiceExtension.class);

  /** Made by JUnit. */
  public FakeServiceExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return FakeService.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            type,
            missing -> {
              FakeService<?> fake = start(type);
              started(context).add(fake);
              return fake;
            },
            FakeService.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    started(context).forEach(FakeService::close);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    started(context).forEach(FakeService::close);
  }

  /** The fakes of this context alone: a class's must outlive its methods. */
  @SuppressWarnings("unchecked") // Only this class puts anything under that key.
  private static List<FakeService<?>> started(ExtensionContext context) {
    return (List<FakeService<?>>)
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(context.getUniqueId(), missing -> new ArrayList<>(), List.class);
  }

  private static FakeService<?> start(Class<?> type) {
    try {
      return (FakeService<?>) type.getMethod("start").invoke(null);
    } catch (InvocationTargetException e) {
      throw new ParameterResolutionException("cannot start " + type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new ParameterResolutionException(
          type.getName() + " needs a public static start() without parameters", e);
    }
  }
}

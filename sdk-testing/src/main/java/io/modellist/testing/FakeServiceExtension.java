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
 * A JUnit 5 extension that starts a fake for each parameter of a fake's type, and closes it after
 * the test.
 *
 * <pre>
 * import static org.junit.jupiter.api.Assertions.assertEquals;
 *
 * import io.modellist.narrative.NarrativeClient;
 * import io.modellist.testing.FakeNarrative;
 * import io.modellist.testing.FakeServiceExtension;
 * import org.junit.jupiter.api.Test;
 * import org.junit.jupiter.api.extension.ExtendWith;
 *
 * &#64;ExtendWith(FakeServiceExtension.class)
 * class ImportTest {
 *   &#64;Test
 *   void everyModelIsImported(FakeNarrative fake) {
 *     fake.withModels(250);
 *     try (NarrativeClient narrative =
 *         NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
 *       assertEquals(250, narrative.listModels().toList().size());
 *     }
 *   }
 * }
 * </pre>
 *
 * <p>{@code @BeforeEach}, the test and {@code @AfterEach} receive the same fake. A parameter of the
 * constructor or of {@code @BeforeAll} receives a fake that is closed after all tests of the class.
 * The type of the parameter must be the class of a fake, such as {@link FakeNarrative}. A fake that
 * you write needs a public static method {@code start()} without parameters.
 */
public final class FakeServiceExtension
    implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakeServiceExtension.class);

  /** Creates the extension. Called by JUnit. */
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
            key -> {
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

  /** Returns the fakes of this context only, because those of a class outlive its methods. */
  @SuppressWarnings("unchecked") // Only this class stores values under that key.
  private static List<FakeService<?>> started(ExtensionContext context) {
    return (List<FakeService<?>>)
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(context.getUniqueId(), key -> new ArrayList<>(), List.class);
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

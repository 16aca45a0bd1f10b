package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Credential;
import io.modellist.core.RequestOptions;
import io.modellist.core.ResponseInfo;
import io.modellist.narrative.NarrativeClient;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.FakeService;
import io.modellist.testing.SeenRequest;
import io.modellist.truefoundry.ModelMetric;
import io.modellist.truefoundry.TrueFoundryClient;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Verifies that no public type prints a credential that its fields hold. Reflection finds every
 * such type whose {@code toString} prints more than the name of the type. The test fails for a new
 * type until an example of that type is added.
 */
class CredentialHoldersTest {
  private static final String KEY = "canary-0815";

  private static final List<Class<?>> MODULES =
      List.of(
          Credential.class,
          NarrativeClient.class,
          OpenWebUiClient.class,
          TrueFoundryClient.class,
          OrgRegistryClient.class,
          FakeService.class);

  // Fields that hold a credential as plain text. All others hold it in a Credential.
  private static final Set<String> PLAIN_TEXT = Set.of("key", "headers", "password", "token");

  // ResponseInfo holds header fields that are already masked. A ModelMetric's key is its name.
  private static final Set<Class<?>> HARMLESS = Set.of(ResponseInfo.class, ModelMetric.class);

  @Test
  void noPublicTypePrintsTheCredentialThatItHolds() throws Exception {
    Map<Class<?>, Object> examples = examples();

    Set<Class<?>> found = new HashSet<>();
    for (Class<?> module : MODULES) {
      for (Class<?> type : publicTypes(module)) {
        if (holdsCredential(type, new HashSet<>()) && printsMoreThanItsName(type)) {
          found.add(type);
        }
      }
    }

    assertThat(found).isEqualTo(examples.keySet());
    examples.forEach((type, example) -> assertThat(example.toString()).doesNotContain(KEY));
  }

  private static Map<Class<?>, Object> examples() {
    Map<Class<?>, Object> examples = new HashMap<>();
    examples.put(Credential.class, Credential.bearer(KEY));
    examples.put(RequestOptions.class, RequestOptions.defaults().withHeader("X-Token", KEY));
    examples.put(SeenRequest.class, seen());
    return examples;
  }

  private static SeenRequest seen() {
    try (FakeNarrative fake = FakeNarrative.start().key(KEY);
        NarrativeClient client =
            NarrativeClient.builder().baseUrl(fake.url()).bearerToken(KEY).build()) {
      client.listModels().toList();
      return fake.requests().get(0);
    }
  }

  private static boolean holdsCredential(Class<?> type, Set<Class<?>> path) {
    if (type == Credential.class) {
      return true;
    }
    if (!type.getName().startsWith("io.modellist.") || HARMLESS.contains(type) || !path.add(type)) {
      return false;
    }
    Class<?> parent = type.getSuperclass();
    return (parent != null && holdsCredential(parent, path))
        || Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .anyMatch(
                field ->
                    PLAIN_TEXT.contains(field.getName()) || holdsCredential(field.getType(), path));
  }

  private static boolean printsMoreThanItsName(Class<?> type) throws NoSuchMethodException {
    boolean isInstantiable = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    return isInstantiable && type.getMethod("toString").getDeclaringClass() != Object.class;
  }

  /** Returns the public types of a module's exported packages, from its classes or its jar. */
  private static List<Class<?>> publicTypes(Class<?> module) throws Exception {
    Path location = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(location)) {
      return publicTypesIn(location);
    }
    try (FileSystem jar = FileSystems.newFileSystem(location)) {
      return publicTypesIn(jar.getPath("/"));
    }
  }

  private static List<Class<?>> publicTypesIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("io/modellist"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .filter(Predicate.not(name -> name.contains(".internal.")))
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CredentialHoldersTest.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new AssertionError(name, e);
    }
  }
}

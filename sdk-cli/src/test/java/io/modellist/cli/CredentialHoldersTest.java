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
 * Every public type that has a credential behind its fields and prints more than its name, found by
 * reflection: none prints the credential. A new one fails here until it is shown how it prints.
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

  // Where a credential is plain text; elsewhere it lies in a Credential.
  private static final Set<String> PLAIN_TEXT = Set.of("key", "headers", "password", "token");

  // Header fields that were masked when they came; a measurement, whose key is its name.
  private static final Set<Class<?>> HARMLESS = Set.of(ResponseInfo.class, ModelMetric.class);

  @Test
  void noPublicTypePrintsTheCredentialThatItHolds() throws Exception {
    Map<Class<?>, Object> printing = printing();

    Set<Class<?>> found = new HashSet<>();
    for (Class<?> module : MODULES) {
      for (Class<?> type : publicTypes(module)) {
        if (holdsCredential(type, new HashSet<>()) && printsMoreThanItsName(type)) {
          found.add(type);
        }
      }
    }

    assertThat(found).isEqualTo(printing.keySet());
    printing.forEach((type, one) -> assertThat(one.toString()).doesNotContain(KEY));
  }

  private static Map<Class<?>, Object> printing() {
    Map<Class<?>, Object> printing = new HashMap<>();
    printing.put(Credential.class, Credential.bearer(KEY));
    printing.put(RequestOptions.class, RequestOptions.defaults().withHeader("X-Token", KEY));
    printing.put(SeenRequest.class, seen());
    return printing;
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
    Class<?> above = type.getSuperclass();
    return (above != null && holdsCredential(above, path))
        || Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .anyMatch(
                field ->
                    PLAIN_TEXT.contains(field.getName()) || holdsCredential(field.getType(), path));
  }

  private static boolean printsMoreThanItsName(Class<?> type) throws NoSuchMethodException {
    boolean canBeMade = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    return canBeMade && type.getMethod("toString").getDeclaringClass() != Object.class;
  }

  /** The public types of a module's exported packages, from its classes or its jar. */
  private static List<Class<?>> publicTypes(Class<?> of) throws Exception {
    Path place = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return publicTypesIn(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
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

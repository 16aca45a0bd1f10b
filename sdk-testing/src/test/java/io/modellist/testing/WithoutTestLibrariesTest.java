package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutTestLibrariesTest {
  @ParameterizedTest
  @ValueSource(strings = {"FakeNarrative", "FakeOpenWebUi", "FakeTrueFoundry", "FakeOrgRegistry"})
  void fakesRunWithoutJUnit(String fake) throws Exception {
    try (URLClassLoader loader = withoutTestLibraries()) {
      assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
          .isInstanceOf(ClassNotFoundException.class);

      Class<?> type = loader.loadClass("io.modellist.testing." + fake);
      assertThat(type).isNotSameAs(Class.forName(type.getName()));
      try (AutoCloseable running = (AutoCloseable) type.getMethod("start").invoke(null)) {
        assertThat(type.getMethod("url").invoke(running).toString())
            .startsWith("http://127.0.0.1:");
      }
    }
  }

  private static URLClassLoader withoutTestLibraries() throws IOException {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls =
        Arrays.stream(path)
            .filter(entry -> !entry.contains("junit") && !entry.contains("assertj"))
            .map(entry -> url(new File(entry)))
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

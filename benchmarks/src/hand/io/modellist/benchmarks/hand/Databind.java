package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.modellist.benchmarks.Visitor;
import java.time.Instant;

/** Jackson's databind, set up as the contenders that use it need it. */
public final class Databind {
  private Databind() {}

  /** Creates a mapper that ignores unknown fields and reads timestamps fast. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
        .build();
  }

  /** Returns a reader of pages of the payload, {@code rich} or {@code narrative}. */
  public static ObjectReader pages(String payload) {
    return mapper().readerFor(payload.equals("rich") ? Rich.Page.class : Narrative.Page.class);
  }

  /** Passes all models of the page to the visitor. */
  public static void visit(ModelPage<? extends Listed> page, Visitor visitor) {
    for (Listed model : page.models()) {
      Instant created = model.createdAt();
      visitor.model(model.key(), created == null ? 0 : created.getEpochSecond());
      if (visitor.exact()) {
        visitor.digest(model.digest());
      }
    }
  }
}

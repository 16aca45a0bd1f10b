package io.modellist.benchmarks.jmh;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import io.modellist.benchmarks.Pages;
import io.modellist.benchmarks.hand.Databind;
import io.modellist.benchmarks.hand.Rich;
import io.modellist.benchmarks.hand.RichReader;
import io.modellist.truefoundry.PageDecoding;
import io.modellist.truefoundry.TrueFoundryModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes pages of 100 rich models from memory. Each page has other models than the one before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decoding {
  private static final int PAGES = 8;

  /** The payload: all fields known, or 5 unknown fields a model. */
  @Param({"rich", "rich5"})
  public String payload;

  private final JsonFactory json = new JsonFactory();
  private final ObjectReader reader = Databind.pages("rich");
  private final PageDecoding sdk = new PageDecoding();
  private final byte[][] pages = new byte[PAGES][];
  private int turn;

  /** Renders the pages as the server of the other benchmarks does. */
  @Setup
  public void render() {
    for (int i = 0; i < PAGES; i++) {
      pages[i] = Pages.body(payload, 100 * i, 100);
    }
  }

  private ByteArrayInputStream next() {
    return new ByteArrayInputStream(page());
  }

  private byte[] page() {
    turn = (turn + 1) % PAGES;
    return pages[turn];
  }

  /** Reads all tokens and builds nothing: the limit. */
  @Benchmark
  public int tokenizer() throws IOException {
    int tokens = 0;
    try (JsonParser parser = json.createParser(next())) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Reads the tokens into records, with code written by hand for them. */
  @Benchmark
  public Rich.Page handStreaming() throws IOException {
    try (JsonParser parser = json.createParser(next())) {
      return RichReader.page(parser);
    }
  }

  /** Jackson's databind, as the loop by hand uses it. */
  @Benchmark
  public Rich.Page handLoop() throws IOException {
    return reader.readValue(next());
  }

  /** The SDK's decoder, which also keeps unknown fields and the problems of fields. */
  @Benchmark
  public List<TrueFoundryModel> sdk() throws Exception {
    return sdk.models(page());
  }
}

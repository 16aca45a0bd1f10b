package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.databind.ObjectReader;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Response;

/** Several pages in flight by hand: each is requested and decoded by a thread of a pool. */
public final class Window implements Contender {
  private final Pages pages;
  private final ObjectReader reader;
  private final int total;
  private final int width;
  private final ExecutorService pool;

  /** Creates the contender. The option is the number of pages in flight. */
  public Window(String url, int total, String option) {
    this.pages = new Pages(url);
    this.reader = Databind.pages("rich");
    this.total = total;
    this.width = Integer.parseInt(option);
    this.pool = Executors.newFixedThreadPool(width);
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    Queue<Future<ModelPage<? extends Listed>>> flying = new ArrayDeque<>();
    long next = 0;
    while (visitor.models() < total) {
      while (flying.size() < width && next < total) {
        long offset = next;
        flying.add(pool.submit(() -> page(offset)));
        next += Visitor.PAGE;
      }
      ModelPage<? extends Listed> page = flying.remove().get();
      if (next < total) {
        long offset = next;
        flying.add(pool.submit(() -> page(offset)));
        next += Visitor.PAGE;
      }
      Databind.visit(page, visitor);
    }
  }

  private ModelPage<? extends Listed> page(long offset) throws java.io.IOException {
    try (Response response = pages.get(offset)) {
      return reader.readValue(response.body().byteStream());
    }
  }
}

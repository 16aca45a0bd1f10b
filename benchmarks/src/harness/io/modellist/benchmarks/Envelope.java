package io.modellist.benchmarks;

import java.util.function.IntFunction;

/** What a service sends around the models of a page. */
enum Envelope {
  TRUEFOUNDRY("{\"data\":[") {
    @Override
    String tail(int from, int size, int total, IntFunction<String> id) {
      return "],\"pagination\":{\"total\":%d,\"offset\":%d,\"limit\":%d}}"
          .formatted(total, from, size);
    }
  },
  NARRATIVE("{\"records\":[") {
    @Override
    String tail(int from, int size, int total, IntFunction<String> id) {
      int page = from / size + 1;
      int pages = (total + size - 1) / size;
      return ("],\"prev_page\":%s,\"current_page\":%d,\"next_page\":%s,"
              + "\"total_records\":%d,\"total_pages\":%d}")
          .formatted(
              page == 1 ? "null" : page - 1, page, page < pages ? page + 1 : "null", total, pages);
    }
  },
  ANTHROPIC("{\"data\":[") {
    @Override
    String tail(int from, int size, int total, IntFunction<String> id) {
      int end = Math.min(from + size, total);
      return "],\"has_more\":%b,\"first_id\":\"%s\",\"last_id\":\"%s\"}"
          .formatted(end < total, id.apply(from), id.apply(end - 1));
    }
  },
  OPENAI("{\"object\":\"list\",\"data\":[") {
    @Override
    String tail(int from, int size, int total, IntFunction<String> id) {
      return "]}";
    }
  };

  final String head;

  Envelope(String head) {
    this.head = head;
  }

  /** Returns what follows the models of the page that starts at this position. */
  abstract String tail(int from, int size, int total, IntFunction<String> id);
}

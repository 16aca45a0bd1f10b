package io.modellist.benchmarks;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/** Creates models as JSON. Equal numbers produce equal models. */
final class Items {
  private static final long SEED = 20_240_301;
  private static final long EPOCH_MILLIS = Instant.parse("2023-01-01T00:00:00Z").toEpochMilli();
  private static final long TWO_YEARS_MILLIS = 2 * 365 * 86_400_000L;
  private static final String[] BASES = {"llama", "mistral", "falcon", "qwen", "gemma", "phi"};
  private static final String[] TASKS = {
    "text-generation", "summarization", "token-classification", "feature-extraction"
  };
  private static final String[] PEOPLE = {
    "Ana García", "Wei Zhang", "John Smith", "Priya Patel", "Zoë Müller", "Sam Jones", "Kim Lee"
  };
  private static final String[] TAGS = {"prod", "staging", "nightly", "approved", "eu", "gpu"};
  private static final String[] METRICS = {"loss", "accuracy", "f1", "perplexity", "rouge_l"};
  private static final String[] PACKAGES = {
    "numpy==2.1.0",
    "torch==2.4.1",
    "transformers==4.45.2",
    "accelerate==1.0.1",
    "datasets==3.0.1",
    "peft==0.13.2",
    "safetensors==0.4.5",
    "sentencepiece==0.2.0"
  };

  private final int n;
  private final SplittableRandom random;

  private Items(int n) {
    this.n = n;
    this.random = new SplittableRandom(SEED + n);
  }

  /** Returns the id of the n-th model in the envelopes that name ids. */
  static String id(String prefix, int n) {
    return prefix + String.format(Locale.ROOT, "%06d", n);
  }

  static String rich(int n, boolean unknownFields) {
    return new Items(n).rich(unknownFields);
  }

  private String rich(boolean unknown) {
    String repo = "repo-" + random.nextInt(40);
    String name = pick(BASES) + "-" + (1 + random.nextInt(70)) + "b-finetuned-" + n;
    String fqn = "model:acme-research/" + repo + "/" + name;
    String version = Integer.toString(1 + random.nextInt(30));
    String created = time();
    String updated = time();
    return "{\"id\":\""
        + id("tfm-", n)
        + field("ml_repo_id", repo)
        + field("name", name)
        + field("fqn", fqn)
        + "\",\"created_by_subject\":"
        + subject()
        + (unknown
            ? ",\"tenant_name\":\"acme-research\",\"usage\":{\"downloads\":%d,\"likes\":%d}"
                .formatted(random.nextInt(100_000), random.nextInt(500))
            : "")
        + ",\"type\":\"model"
        + field("created_at", created)
        + field("updated_at", updated)
        + "\",\"latest_version\":{\"id\":\""
        + id("tfv-", n)
        + field("fqn", fqn + ":" + version)
        + "\",\"created_by_subject\":"
        + subject()
        + ",\"manifest\":"
        + manifest(name, repo, version, unknown)
        + ",\"ml_repo_id\":\""
        + repo
        + field("model_id", id("tfm-", n))
        + field("created_at", time())
        + field("updated_at", time())
        + field("usage_code_snippet", snippet(fqn, version))
        + "\",\"tags\":[\""
        + pick(TAGS)
        + "\",\"v"
        + version
        + "\"],\"metrics\":["
        + metrics()
        + "],\"deployable\":"
        + random.nextBoolean()
        + (unknown ? ",\"size_bytes\":" + random.nextLong(100_000_000_000L) : "")
        + (n % 2 == 0 ? "},\"run_steps\":[0,%d.5]}".formatted(random.nextInt(1000)) : "}}");
  }

  private String manifest(String name, String repo, String version, boolean unknown) {
    return "{\"name\":\""
        + name
        + "\",\"metadata\":{\"learning_rate\":%s,\"epochs\":%d,\"license\":\"apache-2.0\","
            .formatted(number(), 1 + random.nextInt(20))
        + "\"dataset\":\"corpus-%d\"}".formatted(random.nextInt(50))
        + ",\"ml_repo\":\""
        + repo
        + "\",\"source\":"
        + source(name, version)
        + ",\"description\":\"Fine-tuned on the tickets of the support team, with early stopping"
        + " and mixed precision. Replaces the version of last month, which was trained before the"
        + " vocabulary of the tokenizer changed. Evaluated on the questions of the second quarter:"
        + " see the report of run "
        + random.nextInt(1000)
        + field("version_alias", "v" + version)
        + "\",\"version\":"
        + version
        + ",\"type\":\"model-version\",\"framework\":"
        + framework()
        + ",\"environment\":{\"python_version\":\"3.12\",\"pip_packages\":["
        + packages()
        + "]"
        + (unknown ? ",\"cuda_version\":\"12.4\"" : "")
        + "}"
        + (unknown ? ",\"checksum\":\"sha256:%016x%016x\"".formatted(hash(), hash()) : "")
        + ",\"step\":"
        + random.nextInt(10_000)
        + ",\"run_id\":\"run-%08x\"}".formatted(random.nextInt());
  }

  private String source(String name, String version) {
    return switch (random.nextInt(4)) {
      case 0 ->
          "{\"type\":\"external\",\"uri\":\"s3://acme-models/%s/%s/files/\"}"
              .formatted(name, version);
      case 1 -> "{\"type\":\"local\",\"file_or_folder\":\"./out/%s/checkpoint\"}".formatted(name);
      default ->
          "{\"type\":\"truefoundry\",\"uri\":\"tfy-artifacts://acme-research/%s/%s/files\"}"
              .formatted(name, version);
    };
  }

  private String framework() {
    return switch (random.nextInt(5)) {
      case 0 ->
          "{\"type\":\"sklearn\",\"model_filepath\":\"model.joblib\",\"serialization_format\":"
              + "\"joblib\",\"model_schema\":{\"inputs\":[{\"name\":\"text\",\"type\":\"string\"}],"
              + "\"outputs\":[]}}";
      case 1 -> "{\"type\":\"pytorch\"}";
      default ->
          "{\"type\":\"transformers\",\"library_name\":\"transformers\",\"pipeline_tag\":\"%s"
                  .formatted(pick(TASKS))
              + "\",\"base_model\":\"hub/%s-%db\"}".formatted(pick(BASES), 1 + random.nextInt(70));
    };
  }

  private String packages() {
    int count = 3 + random.nextInt(3);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(i == 0 ? "\"" : ",\"").append(PACKAGES[i]).append('"');
    }
    return list.toString();
  }

  private String metrics() {
    int count = 1 + random.nextInt(2);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(i == 0 ? "" : ",")
          .append("{\"key\":\"%s\",\"value\":%s".formatted(METRICS[i], number()))
          .append(",\"timestamp\":%d,\"step\":%d}".formatted(millis(), random.nextInt(10_000)));
    }
    return list.toString();
  }

  private static String snippet(String fqn, String version) {
    return "from truefoundry.ml import get_client\\n\\nclient = get_client()\\n"
        + "version = client.get_model_version_by_fqn(\\n    fqn=\\\""
        + fqn
        + ":"
        + version
        + "\\\"\\n"
        + ")\\n"
        + "folder = version.download(path=\\\"./model\\\", overwrite=True, progress=True)\\n"
        + "print(\\\"files:\\\", sorted(path.name for path in folder.iterdir()))\\n";
  }

  private String subject() {
    int i = random.nextInt(PEOPLE.length);
    return "{\"subjectId\":\"subject-%04d\",\"subjectType\":\"%s\",\"subjectSlug\":\"%s\""
            .formatted(i, i == 0 ? "serviceaccount" : "user", "user-" + i + "@example.org")
        + ",\"subjectDisplayName\":\"%s\"}".formatted(PEOPLE[i]);
  }

  static String narrative(int n) {
    return new Items(n).narrative();
  }

  private String narrative() {
    String base = pick(BASES);
    return "{\"id\":%d,\"company_id\":%d,\"name\":\"%s-instruct-%06d.v%d\""
            .formatted(1_000_000 + n, random.nextInt(50), base, n, 1 + random.nextInt(9))
        + ",\"license_id\":\"apache-2.0\",\"repository\":{\"type\":\"hugging_face\","
        + "\"organization\":\"org-%d\"}".formatted(random.nextInt(200))
        + ",\"collaborators\":{\"training\":{\"type\":\"all\"},\"inference\":{\"type\":"
        + "\"inclusion\",\"companies\":[%d,%d]}}".formatted(random.nextInt(50), 50 + n % 9)
        + ",\"tags\":[\"llm\",\"%s\"],\"created_at\":\"%s".formatted(pick(TAGS), time())
        + "\",\"version\":%d,\"status\":\"active\"".formatted(1 + n % 3)
        + ",\"display_name\":\"%s instruct %d\",\"description\":".formatted(base, n)
        + "\"An instruction-tuned model for short answers\",\"base_model_id\":null"
        + ",\"updated_at\":\"%s\",\"archived_at\":null}".formatted(time());
  }

  static String small(int n) {
    return "{\"id\":%d,\"status\":\"active\",\"name\":\"%s\",\"display_name\":\"%s\""
            .formatted(1_000_000 + n, id("claude-small-2024-11-", n), "Claude Small " + n)
        + ",\"created_at\":\"%s\"}".formatted(new Items(n).time());
  }

  static String anthropic(int n) {
    return "{\"type\":\"model\",\"id\":\"%s\",\"display_name\":\"%s (November)\""
            .formatted(id("claude-small-2024-11-", n), "Claude Small " + n)
        + ",\"created_at\":\"%s\"}".formatted(new Items(n).time());
  }

  static String four(int n) {
    Items i = new Items(n);
    return "{\"id\":%d,\"status\":\"active\",\"name\":\"gpt-small-2024-11-%s-%06d\""
            .formatted(1_000_000 + n, i.pick(BASES), n)
        + ",\"company_id\":%d}".formatted(i.millis() / 1000);
  }

  static String openai(int n) {
    Items i = new Items(n);
    return "{\"id\":\"gpt-small-2024-11-%s-%06d\",\"object\":\"model\",\"created\":%d"
            .formatted(i.pick(BASES), n, i.millis() / 1000)
        + ",\"owned_by\":\"acme\"}";
  }

  /** Returns the end of the text field before, and the beginning of this one. */
  private static String field(String name, String value) {
    return "\",\"" + name + "\":\"" + value;
  }

  private String time() {
    return Instant.ofEpochMilli(millis()).toString();
  }

  private long millis() {
    return EPOCH_MILLIS + random.nextLong(TWO_YEARS_MILLIS);
  }

  /** Returns a fraction of 2 to 5 digits, neither the first nor the last of which is 0. */
  private String number() {
    int digits = random.nextInt(4);
    String middle = "%04d".formatted(random.nextInt(10_000)).substring(0, digits);
    return "0." + (1 + random.nextInt(9)) + middle + (1 + n % 9);
  }

  private long hash() {
    return random.nextLong();
  }

  private String pick(String[] values) {
    return values[random.nextInt(values.length)];
  }
}

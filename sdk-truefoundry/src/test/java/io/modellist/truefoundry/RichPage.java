package io.modellist.truefoundry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Creates a page of models of about 2.1 KB each. Every field has a value, and the SDK knows every
 * field. Equal seeds produce equal pages.
 */
final class RichPage {
  private static final Instant EPOCH = Instant.parse("2023-01-01T00:00:00Z");
  private static final String[] BASES = {"llama", "mistral", "falcon", "qwen", "gemma", "phi"};
  private static final String[] TAGS = {"prod", "staging", "nightly", "approved", "eu", "gpu"};

  private static final String[] SOURCES = {
    "{'type':'external','uri':'s3://acme-models/${name}/${version}/files/'}",
    "{'type':'local','file_or_folder':'./out/${name}/checkpoint'}",
    "{'type':'truefoundry','uri':'tfy-artifacts://acme-research/${name}/${version}/files'}",
  };

  private static final String[] FRAMEWORKS = {
    "{'type':'sklearn','model_filepath':'model.joblib','serialization_format':'joblib',"
        + "'model_schema':{'inputs':[{'name':'text','type':'string'}],'outputs':[]}}",
    "{'type':'pytorch'}",
    "{'type':'transformers','library_name':'transformers','pipeline_tag':'text-generation',"
        + "'base_model':'hub/${base}-7b'}",
  };

  /** The lines are joined without spaces, as services send JSON. Quotes are written as '. */
  private static final String MODEL =
      """
      {'id':'tfm-${n}','ml_repo_id':'${repo}','name':'${name}','fqn':'${fqn}',
      'created_by_subject':${subject},'type':'model','created_at':'${time}','updated_at':'${time}',
      'latest_version':{'id':'tfv-${n}','fqn':'${fqn}:${version}','created_by_subject':${subject},
      'manifest':{'name':'${name}',
      'metadata':{'learning_rate':0.00${digit},'epochs':${digit},'license':'apache-2.0',
      'dataset':'corpus-${digit}'},'ml_repo':'${repo}','source':${source},
      'description':'Fine-tuned on the tickets of the support team, with early stopping and mixed
       precision. Replaces the version of last month, which was trained before the vocabulary of the
       tokenizer changed. Evaluated on the questions of the second quarter: see the report of run
       ${n}','version_alias':'v${version}','version':${version},'type':'model-version',
      'framework':${framework},'environment':{'python_version':'3.12',
      'pip_packages':['numpy==2.1.0','torch==2.4.1','transformers==4.45.2','accelerate==1.0.1']},
      'step':${number},'run_id':'run-${number}'},'ml_repo_id':'${repo}','model_id':'tfm-${n}',
      'created_at':'${time}','updated_at':'${time}',
      'usage_code_snippet':'from truefoundry.ml import get_client\\n\\nclient = get_client()\\n
      version = client.get_model_version_by_fqn(\\n    fqn=\\"${fqn}:${version}\\"\\n)\\n
      folder = version.download(path=\\"./model\\", overwrite=True, progress=True)\\n
      print(\\"files:\\", sorted(path.name for path in folder.iterdir()))\\n',
      'tags':['${tag}','v${version}'],
      'metrics':[{'key':'loss','value':0.${number}1,'timestamp':${millis},'step':${number}},
      {'key':'f1','value':0.${number}1,'timestamp':${millis},'step':${number}}],
      'deployable':true},'run_steps':[0,${number}.5]}\
      """
          .replace("\n", "");

  private static final String SUBJECT =
      "{'subjectId':'subject-000${digit}','subjectType':'user',"
          + "'subjectSlug':'user-${digit}@example.org','subjectDisplayName':'Ana Garc\u00eda'}";

  private final int n;
  private final SplittableRandom random;
  private final String base;

  private RichPage(long seed, int n) {
    this.n = n;
    this.random = new SplittableRandom(seed + n);
    this.base = pick(BASES);
  }

  /** Creates the body of a page. */
  static byte[] of(long seed, int models) {
    String list =
        IntStream.range(0, models)
            .mapToObj(n -> new RichPage(seed, n).model())
            .collect(Collectors.joining(","));
    return "{\"data\":[%s],\"pagination\":{\"total\":%d,\"offset\":0,\"limit\":%d}}"
        .formatted(list, models, models)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String model() {
    String name = base + "-" + (1 + random.nextInt(70)) + "b-finetuned-" + n;
    String repo = "repo-" + random.nextInt(40);
    String model =
        MODEL
            .replace("${source}", SOURCES[random.nextInt(SOURCES.length)])
            .replace("${framework}", FRAMEWORKS[random.nextInt(FRAMEWORKS.length)])
            .replace("${subject}", SUBJECT)
            .replace("${fqn}", "model:acme-research/" + repo + "/" + name)
            .replace("${name}", name)
            .replace("${repo}", repo)
            .replace("${base}", base)
            .replace("${version}", Integer.toString(1 + random.nextInt(30)))
            .replace("${tag}", pick(TAGS))
            .replace("${n}", "%06d".formatted(n));
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < model.length(); ) {
      int next = model.indexOf("${", at);
      int end = next < 0 ? model.length() : next;
      filled.append(model, at, end);
      at = end;
      if (next >= 0) {
        at = model.indexOf('}', next) + 1;
        filled.append(value(model.substring(next + 2, at - 1)));
      }
    }
    return filled.toString().replace('\'', '"');
  }

  /** Returns another value at each place that has this name. */
  private String value(String name) {
    long millis = EPOCH.toEpochMilli() + random.nextLong(63_072_000_000L);
    return switch (name) {
      case "time" -> Instant.ofEpochMilli(millis).toString();
      case "millis" -> Long.toString(millis);
      case "digit" -> Integer.toString(1 + random.nextInt(9));
      case "number" -> Integer.toString(1000 + random.nextInt(9000));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String pick(String[] values) {
    return values[random.nextInt(values.length)];
  }
}

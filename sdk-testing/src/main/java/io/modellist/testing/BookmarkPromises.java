package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A listing goes on from any place, also in another process. */
public interface BookmarkPromises extends Promises {
  @Test
  default void aNewClientGoesOnBehindEveryModel() {
    List<String> all = subject().fake().withModels(subject().pageSize() + 3).ids();
    List<String> marks = new ArrayList<>();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    marks.add(models.bookmark().toString());
    while (models.hasNext()) {
      assertThat(models.next()).isNotNull();
      marks.add(models.bookmark().toString());
    }

    Listing<? extends Model> other = subject().listing();
    for (int i = 0; i < marks.size(); i++) {
      assertThat(ids(other.from(Bookmark.parse(marks.get(i)))))
          .as("behind %d models", i)
          .isEqualTo(all.subList(i, all.size()));
    }
    assertThat(marks).hasSize(all.size() + 1);
  }

  @Test
  default void theBookmarkOfTheEndLeadsToWhatCameLater() {
    List<String> all = subject().threePages();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(ids(models)).isEqualTo(all);
    Map<String, @Nullable Object> late = subject().fake().sampleModel();
    subject().fake().add(late);

    List<String> rest = ids(subject().listing().from(models.bookmark()));

    assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(all);
  }

  @Test
  default void aBookmarkOfAnotherProviderIsRefusedWithoutARequest() {
    Bookmark foreign = new Bookmark("someone-else", 1, "1", 0, 0, null);

    assertThatThrownBy(() -> subject().listing().from(foreign))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("someone-else");
    assertThat(subject().fake().requestCount()).isZero();
  }
}

package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our SipHash and that of OpenSSL compute the same hashes. */
class SipHashTest {
  private final SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  /**
   * The input of the reference implementation's test vectors: the bytes 0, 1, 2 and so on, two per
   * character. Each hash is that of {@code openssl mac -macopt
   * hexkey:000102030405060708090a0b0c0d0e0f -macopt size:16 SIPHASH}.
   */
  @ParameterizedTest
  @CsvSource({
    "0, A3817F04BA25A8E66DF67214C7550293",
    "1, 8177228DA4A45DC7FCA38BDEF60AFFE4",
    "2, F88164C12D9C8FAF7D0F6E7C7BCD5579",
    "3, 14EECA338B208613485EA0308FD7A15E",
    "4, 3B62A9BA6258F5610F83E264F31497B4",
    "5, 00110DC378146956C95447D3F3D0FBBA",
    "7, 31FCEFAC66D7DE9C7EC7485FE4494902",
    "8, 6EE2A4CA67B054BBFD3315BF85230577",
    "16, 7C3956CA5EEAFC3E363E9D556546EB68",
    "31, 5853542321F567A005D547A4F04759BD",
    "64, D1B4BD390255083DDABE483D6E7AF066"
  })
  void itHashesCountingBytes(int length, String expected) {
    String text =
        IntStream.range(0, length)
            .mapToObj(i -> String.valueOf((char) (2 * i + ((2 * i + 1) << 8))))
            .collect(Collectors.joining());

    assertThat(hashOf(text)).isEqualTo(expected);
  }

  @Test
  void itHashesALongText() {
    assertThat(hashOf("a-".repeat(300))).isEqualTo("16B95675D8FAF871647DDC826726956A");
  }

  @Test
  void itHashesAnUnpairedSurrogate() {
    assertThat(hashOf("\ud800a")).isEqualTo("80CA439BB90280C9162992EC399B9F6F");
    assertThat(hashOf("\ud801a")).isNotEqualTo(hashOf("\ud800a")).isNotEqualTo(hashOf("?a"));
  }

  @Test
  void anotherKeyGivesAnotherHash() {
    SipHash other = new SipHash(0x0706050403020101L, 0x0f0e0d0c0b0a0908L);
    other.hash("a");
    hash.hash("a");

    assertThat(other.high()).isNotEqualTo(hash.high());
    assertThat(other.low()).isNotEqualTo(hash.low());
  }

  private String hashOf(String text) {
    hash.hash(text);
    return "%016X%016X".formatted(Long.reverseBytes(hash.high()), Long.reverseBytes(hash.low()));
  }
}

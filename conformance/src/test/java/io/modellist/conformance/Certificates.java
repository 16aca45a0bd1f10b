package io.modellist.conformance;

import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A private certificate authority, and the certificates that it issues. */
final class Certificates {
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Private CA").build();

  /** Issues a certificate for this machine. */
  HeldCertificate valid() {
    return builder("127.0.0.1").build();
  }

  HeldCertificate forHost(String host) {
    return builder(host).build();
  }

  HeldCertificate expired() {
    long now = System.currentTimeMillis();
    return builder("127.0.0.1")
        .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1))
        .build();
  }

  private HeldCertificate.Builder builder(String host) {
    return new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName(host);
  }

  /** Returns what a server needs to use a certificate. */
  static HandshakeCertificates server(HeldCertificate certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
  }

  /** Returns a client as a user builds it, who trusts the authority. */
  OkHttpClient.Builder trustingClient() {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate()).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
  }
}

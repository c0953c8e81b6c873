package org.practicereview.organisation.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.practicereview.organisation.Secret;

/** A secret that is about to be copied into an app: shown once, and never logged. */
public record FactorSecret(String letters, String account) {

    private static final int GROUP = 4;

    /** The secret in groups of letters, to be typed by hand. */
    public String inGroups() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** A mark by which the session that began it is known, without holding the secret. */
    public String mark() {
        return Secret.hash(letters);
    }

    /** The secret as an address that apps read from a picture. */
    public String address(String service) {
        String name = encoded(service);
        return "otpauth://totp/" + name + ":" + encoded(account) + "?secret=" + letters + "&issuer=" + name
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "FactorSecret[***]";
    }
}

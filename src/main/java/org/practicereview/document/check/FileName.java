package org.practicereview.document.check;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files as they are kept: as people wrote them, without what could deceive a reader or a file system. */
public final class FileName {

    /** File systems take 255 octets; browsers add "(1)" and the like. */
    private static final int MOST_OCTETS = 200;

    /** Control characters, unpaired surrogates, and what turns the direction of writing ("gpj.exe" shown as "exe.jpg"). */
    private static final Pattern DECEIVING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*]");

    private static final String UNNAMED = "document";

    private FileName() {}

    /** The last part of the path, cleaned and short enough; the ending stays. */
    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String safe = DECEIVING.matcher(last).replaceAll("");
        safe = UNSAFE.matcher(Normalizer.normalize(safe, Normalizer.Form.NFC)).replaceAll("_");
        safe = safe.strip().replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
        return safe.isEmpty() ? UNNAMED : shortened(safe);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && name.length() - dot <= 10;
        String ending = ends ? name.substring(dot) : "";
        StringBuilder kept = new StringBuilder();
        int octets = octets(ending);
        for (int point :
                name.substring(0, name.length() - ending.length()).codePoints().toArray()) {
            String letter = Character.toString(point);
            octets += octets(letter);
            if (octets > MOST_OCTETS) {
                break;
            }
            kept.append(letter);
        }
        return kept.toString().replaceFirst("[.\\s]+$", "") + ending;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

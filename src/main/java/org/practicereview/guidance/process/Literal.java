package org.practicereview.guidance.process;

import java.util.regex.Pattern;

/** A value as it is written in an answer of a table. */
final class Literal {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");

    private Literal() {}

    static boolean isOf(String type, String written) {
        return switch (type) {
            case "string" -> TEXT.matcher(written).matches() && !text(written).isBlank();
            case "boolean" -> written.equals("true") || written.equals("false");
            case "integer", "long" -> WHOLE_NUMBER.matcher(written).matches();
            default -> false;
        };
    }

    static String text(String written) {
        return written.replace("\"", "");
    }
}

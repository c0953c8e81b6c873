package org.practicereview.form;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that a spreadsheet reads as text: no cell begins a formula. */
public final class Csv {

    /** Tells spreadsheets that what follows is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\r\\n].*";

    private Csv() {}

    /** One row with the end of its line. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = text.matches(BEGINS_A_FORMULA) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

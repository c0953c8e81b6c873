package org.practicereview.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What classes and pages say to people: their texts, without comments and without what stands there only until drawn. */
final class Texts {

    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** What stands there only until the page is drawn. */
    private static final Pattern REPLACED = Pattern.compile("(<[^>]*\\bth:text=\"[^\"]*\"[^>]*>)[^<]*");

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.[^']*|[^'\\\\])'|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);

    private Texts() {}

    static String template(String source) {
        String read = TEMPLATE_COMMENT.matcher(source).replaceAll(" ");
        return inOneLine(REPLACED.matcher(read).replaceAll("$1"));
    }

    /** The texts of a class; one that is put together of several stands there once. */
    static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        Matcher next = TEXT_OR_COMMENT.matcher(source);
        int from = 0;
        while (next.find()) {
            between.append(source, from, next.start());
            from = next.end();
            String text = next.group("block") == null ? next.group("line") : next.group("block");
            if (text == null) {
                continue;
            }
            boolean goesOn = between.toString().strip().equals("+") && !texts.isEmpty();
            texts.add(goesOn ? texts.remove(texts.size() - 1) + text : text);
            between.setLength(0);
        }
        return texts.stream().map(Texts::inOneLine).toList();
    }

    static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static Iterable<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }
}

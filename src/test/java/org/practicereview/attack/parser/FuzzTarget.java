package org.practicereview.attack.parser;

/** What Jazzer calls, in a JVM of its own. */
public final class FuzzTarget {

    private static Parser parser;

    private FuzzTarget() {}

    /** Told once which parser is meant. */
    public static void fuzzerInitialize(String[] arguments) {
        parser = Parsers.named(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        parser.reads().accept(bytes);
    }
}

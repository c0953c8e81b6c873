package org.practicereview.attack;

/** What the service keeps in memory, as far as this JVM tells. */
final class Heap {

    private static final long MEGABYTE = 1024L * 1024;

    private Heap() {}

    /** In use after cleaning up; asked twice because the first leaves what has finalisers. */
    static long megabytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}

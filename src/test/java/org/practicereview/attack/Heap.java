package org.practicereview.attack;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What the service keeps in memory, as far as this JVM tells. */
final class Heap {

    private static final long MEGABYTE = 1024L * 1024;

    private Heap() {}

    /** Everything that all threads ever asked for, kept or not: more than the most that was in use at once. */
    static long megabytesEver() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                        .sum()
                / MEGABYTE;
    }

    /** In use after cleaning up; asked twice because the first leaves what has finalisers. */
    static long megabytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}

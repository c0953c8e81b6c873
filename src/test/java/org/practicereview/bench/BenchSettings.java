package org.practicereview.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, by system properties.
 *
 * @param sizes {@code bench.cases}: how many cases there are, one size after the other
 * @param templates {@code bench.templates}: how many cases are walked through the service
 * @param seed {@code bench.seed}: the same data from the same seed
 * @param areas {@code bench.areas}: as many areas as England has
 * @param requests {@code bench.requests}: how often each page is asked for
 * @param sendings {@code bench.sendings}: how many notifications are sent, by each number of clients
 * @param deadlines {@code bench.deadlines}: how many deadlines are due in the same minute
 * @param tenYears {@code bench.ten-years}: notifications of ten years in the whole country
 * @param jvm {@code bench.jvm}: settings of the JVM of the service
 * @param strict {@code bench.strict}: whether a target that is not met fails the build
 */
record BenchSettings(
        List<Integer> sizes,
        int templates,
        long seed,
        int areas,
        int requests,
        int sendings,
        int deadlines,
        int tenYears,
        List<String> jvm,
        boolean strict) {

    static BenchSettings given() {
        return new BenchSettings(
                Stream.of(System.getProperty("bench.cases", "1000,10000,100000").split(","))
                        .map(size -> Integer.valueOf(size.strip()))
                        .sorted()
                        .toList(),
                Integer.getInteger("bench.templates", 60),
                Long.getLong("bench.seed", 2026L),
                Integer.getInteger("bench.areas", 150),
                Integer.getInteger("bench.requests", 200),
                Integer.getInteger("bench.sendings", 400),
                Integer.getInteger("bench.deadlines", 10_000),
                Integer.getInteger("bench.ten-years", 4_300),
                List.of(System.getProperty("bench.jvm", "-Xmx224m -XX:+UseSerialGC -Duser.timezone=UTC")
                        .split(" +")),
                Boolean.parseBoolean(System.getProperty("bench.strict", "false")));
    }
}

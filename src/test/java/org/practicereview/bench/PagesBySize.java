package org.practicereview.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.practicereview.bench.measure.Load;
import org.practicereview.bench.measure.OwnJvm;
import org.practicereview.bench.measure.Pages;
import org.practicereview.bench.measure.Report;
import org.practicereview.bench.measure.Timings;
import org.practicereview.bench.measure.Visit;

/** The same pages with more and more cases. */
final class PagesBySize {

    private static final double SLOWEST = 50;
    private static final double SLOWER_WITH_MORE = 1.3;

    private final Report report;
    private final int requests;
    private final TreeMap<Integer, Map<String, Timings>> measured = new TreeMap<>();
    private final Map<String, Boolean> lists = new LinkedHashMap<>();

    PagesBySize(Report report, int requests) {
        this.report = report;
        this.requests = requests;
    }

    void measure(OwnJvm service, Pages pages, int size, Timings floor) throws Exception {
        Visit visit = new Visit(service.port());
        Map<String, Timings> here = new LinkedHashMap<>();
        // Each of them before any is measured: the first would pay for compiling what all of them use
        for (Pages.Page page : pages.all().values()) {
            Load.ofOne(requests / 2, () -> visit.page(page.path(), page.session()));
        }
        for (Map.Entry<String, Pages.Page> named : pages.all().entrySet()) {
            Pages.Page page = named.getValue();
            Timings timings = Load.ofOne(requests, () -> visit.page(page.path(), page.session()));
            here.put(named.getKey(), timings);
            lists.put(named.getKey(), page.isList());
            report.add(named.getKey(), size, 1, timings, "a bare page", timings.medianMillis() / floor.medianMillis());
        }
        measured.put(size, here);
    }

    /** The most cases against the fewest. */
    void judge() {
        int few = measured.firstKey();
        int many = measured.lastKey();
        lists.forEach((name, isList) -> {
            double before = measured.get(few).get(name).medianMillis();
            double now = measured.get(many).get(name).medianMillis();
            double slowest = measured.get(many).get(name).p99Millis();
            String what = "%s at %d cases".formatted(name, many);
            if (isList) {
                report.target(
                        what,
                        "at most %.1f × its time at %d".formatted(SLOWER_WITH_MORE, few),
                        String.format(Locale.ROOT, "%.2f × (%.1f ms, %.1f ms)", now / before, before, now),
                        now <= SLOWER_WITH_MORE * before);
            }
            report.target(
                    what,
                    "under %.0f ms at the 99th percentile".formatted(SLOWEST),
                    String.format(Locale.ROOT, "%.1f ms", slowest),
                    slowest < SLOWEST);
        });
    }
}

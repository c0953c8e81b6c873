package org.practicereview.crash.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Fills a disk under a service at work, goes on asking of it, and makes room again. */
final class FullDisk implements KillRun.Victim {

    /** As often it is seen that writing is refused, for so long at least and at most. */
    private static final int REFUSALS = 5;

    private static final Duration AT_LEAST = Duration.ofSeconds(4);
    private static final Duration AT_MOST = Duration.ofSeconds(90);

    private final SmallDisk disk;
    private final ServiceJvm service;
    private final CaseScript script;
    private final Mending mending;
    private final List<String> findings = new ArrayList<>();
    private int refused;
    private int read;
    private int notRead;
    private Duration longestUntilReady = Duration.ZERO;

    /** What an operator does beside making room. */
    interface Mending {
        void mend() throws IOException, InterruptedException;
    }

    /** What is done while it is full stands in the journal like all else. */
    FullDisk(SmallDisk disk, ServiceJvm service, Journal journal, Mending mending) {
        this.disk = disk;
        this.service = service;
        this.script = new CaseScript(service.api(), journal);
        this.mending = mending;
    }

    @Override
    public void kill() throws IOException {
        disk.fill();
        long begun = System.nanoTime();
        int before = refused;
        while (isSooner(begun, AT_LEAST) || refused - before < REFUSALS && isSooner(begun, AT_MOST)) {
            write();
            read();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        if (refused - before < REFUSALS) {
            findings.add("on a full disk " + (refused - before) + " of the writers were refused");
        }
    }

    private static boolean isSooner(long begun, Duration than) {
        return System.nanoTime() - begun < than.toNanos();
    }

    /** Kept, or refused; another refusal than 503 stands in the journal. */
    private void write() throws IOException {
        try {
            script.record(0);
        } catch (Journal.Unanswered away) {
            refused++;
        }
    }

    private void read() throws IOException {
        int status = service.api().get("nora.notifier", "/cases?size=5").status();
        if (status == 200) {
            read++;
        } else {
            notRead++;
            if (status != 503) {
                findings.add("reading on a full disk is answered with " + status);
            }
        }
    }

    /** The service is never restarted. */
    @Override
    public void revive() throws IOException, InterruptedException {
        disk.makeRoom();
        mending.mend();
        long begun = System.nanoTime();
        service.awaitReady();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        longestUntilReady = took.compareTo(longestUntilReady) > 0 ? took : longestUntilReady;
    }

    List<String> findings() {
        return findings;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("writing refused", refused);
        figures.put("read", read);
        figures.put("reading refused", notRead);
        figures.put("ready after (ms)", longestUntilReady.toMillis());
        return figures;
    }
}

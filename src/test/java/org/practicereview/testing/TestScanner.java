package org.practicereview.testing;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.practicereview.document.scan.MalwareScanner;
import org.practicereview.document.scan.ScanState;

/** The scanner of the tests: none, until a test brings one. */
public final class TestScanner implements MalwareScanner {

    private final AtomicReference<MalwareScanner> now = new AtomicReference<>(MalwareScanner.none());

    /** For as long as the given work takes. */
    public void with(MalwareScanner scanner, Runnable work) {
        now.set(scanner);
        try {
            work.run();
        } finally {
            now.set(MalwareScanner.none());
        }
    }

    @Override
    public boolean isThere() {
        return now.get().isThere();
    }

    @Override
    public ScanState scan(InputStream content) {
        return now.get().scan(content);
    }
}

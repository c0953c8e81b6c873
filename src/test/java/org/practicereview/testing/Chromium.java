package org.practicereview.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The browser of the operating system; none is downloaded. */
final class Chromium implements AutoCloseable {

    /** The first draws no window around the pages, which takes the other a third of the time. */
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The one the environment names in CHROMIUM, otherwise the one where Debian puts it. */
    static Optional<Path> find(Map<String, String> environment, Predicate<Path> exists) {
        if (environment.containsKey("CHROMIUM")) {
            return Optional.of(Path.of(environment.get("CHROMIUM"))).filter(exists);
        }
        return USUAL_PLACES.stream().filter(exists).findFirst();
    }

    /** What becomes of a browser test on such a machine. */
    static Verdict verdict(Map<String, String> environment, Predicate<Path> exists) {
        if (find(environment, exists).isPresent()) {
            return Verdict.RUN;
        }
        return environment.containsKey("CI") ? Verdict.FAIL : Verdict.SKIP;
    }

    static Chromium start() {
        Path executable = find(System.getenv(), Files::isExecutable).orElseThrow();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Run, skip with a reason, or fail because a build machine must have a browser. */
    enum Verdict {
        RUN,
        SKIP,
        FAIL
    }
}

package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at each page somebody comes to: nothing in it keeps anybody out (WCAG 2.2 AA as far as axe can tell), its title
 * tells it from all others and says when something is wrong, nothing has to be scrolled sideways at 400 % zoom, nothing
 * fails behind it, nothing comes from elsewhere.
 */
final class Inspection {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int NOT_FOUND = 404;
    private static final int NARROW = 320;

    private static final LookedAt LOOKED_AT = LookedAt.inThisBuild();

    private final Set<String> alreadySeen = new HashSet<>();
    private final Map<String, String> addressOfTitle = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private int status;

    void listenTo(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> troubles.add("script failed: " + error));
        page.onRequest(this::follow);
        page.onResponse(this::receive);
    }

    void look(Page page) {
        String address = addressOf(page);
        title(page, address);
        // the same page again, apart from its token, has nothing new to say
        String content = page.content().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        if (alreadySeen.add(content)) {
            reflow(page).ifPresent(widest -> troubles.add(address + " has to be scrolled sideways: " + widest));
            if (LOOKED_AT.isNew(Build.parts(Build.of(content)))) {
                barriers(page).forEach(barrier -> troubles.add(address + " keeps people out: " + barrier));
            }
        }
    }

    /** All that was wrong anywhere, at once. */
    void foundNothing() {
        assertThat(troubles).as("what is wrong with the pages visited").isEmpty();
    }

    private void title(Page page, String address) {
        String title = page.title();
        boolean wrong = page.locator(".govuk-error-summary").count() > 0;
        if (title.startsWith("Error: ") != wrong) {
            troubles.add(address + " has the title “" + title + "”, which does not fit what it shows");
        }
        if (status == NOT_FOUND) {
            return; // the same page wherever nothing is to be seen
        }
        String other = addressOfTitle.putIfAbsent(title.replaceFirst("^Error: ", ""), address);
        if (other != null && !other.equals(address)) {
            troubles.add(address + " has the same title as " + other + ": “" + title + "”");
        }
    }

    private static List<String> barriers(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(onlyViolations).withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** What is wider than a window of 320 pixels, which is one of 1,280 at 400 % (WCAG 1.4.10). */
    private static Optional<Object> reflow(Page page) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(NARROW, before.height);
        Object widest = page.evaluate("""
                narrow => document.scrollingElement.scrollWidth <= narrow ? null :
                    [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > narrow)
                        .map(e => e.outerHTML.slice(0, 100)).at(-1) ?? 'outside of main'""", NARROW);
        page.setViewportSize(before.width, before.height);
        return Optional.ofNullable(widest);
    }

    private void hear(ConsoleMessage message) {
        // Chromium reports pages answered with 404, 409 or 422 as resources that did not load
        boolean refusal = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        boolean unplugged = message.text().endsWith("net::ERR_INTERNET_DISCONNECTED");
        if (message.type().equals("error") && !refusal && !unplugged) {
            troubles.add("console: " + message.text());
        }
    }

    private void follow(Request request) {
        if (!"localhost".equals(URI.create(request.url()).getHost())) {
            troubles.add("asked another host: " + request.url());
        }
    }

    private void receive(Response response) {
        boolean partOfAPage = !response.request().isNavigationRequest();
        status = partOfAPage ? status : response.status();
        // a page that saves by itself is told that a colleague was first, and says so
        boolean toldOfAColleague = response.status() == 409 && response.url().endsWith("/autosave");
        if (response.status() >= (partOfAPage ? 400 : 500) && !toldOfAColleague) {
            troubles.add(response.status() + " for " + response.url());
        }
    }

    /** Pages of one list are one page; the parts of a process are not. */
    private static String addressOf(Page page) {
        URI uri = URI.create(page.url());
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return uri.getPath() + query.replaceAll(".*\\b(process=\\w+).*|.*", "$1");
    }
}

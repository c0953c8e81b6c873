package org.practicereview.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Optional;
import org.practicereview.organisation.Person;

/** Somebody at a browser of their own, who reads, follows links, answers questions and presses buttons. */
final class Visit implements AutoCloseable {

    /** A wait of more than this is a failure, also on a slow machine. */
    private static final double LONGEST_WAIT = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final Optional<Inspection> inspection;

    private Visit(BrowserContext context, Optional<Inspection> inspection) {
        this.context = context;
        this.inspection = inspection;
        context.setDefaultTimeout(LONGEST_WAIT);
        this.page = context.newPage();
        inspection.ifPresent(looking -> looking.listenTo(page));
    }

    /** In a browser with JavaScript, where every page is inspected. */
    static Visit inspected(Browser browser, int port, Inspection inspection) {
        return new Visit(browser.newContext(at(port)), Optional.of(inspection));
    }

    static Visit withoutJavaScript(Browser browser, int port) {
        return new Visit(browser.newContext(at(port).setJavaScriptEnabled(false)), Optional.empty());
    }

    /** On a screen of that width. */
    static Visit onScreen(Browser browser, int port, int width, Inspection inspection) {
        return new Visit(browser.newContext(at(port).setViewportSize(width, 800)), Optional.of(inspection));
    }

    private static Browser.NewContextOptions at(int port) {
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1280, 900);
    }

    Visit open(String path) {
        page.navigate(path);
        return look();
    }

    /** Signs in where the service asks for it. */
    Visit signIn(Person person) {
        questions().write("User name", person.username()).write("Password", KnownPasswords.PASSWORD);
        return press("Sign in");
    }

    Visit signOut() {
        return press("Sign out");
    }

    Questions questions() {
        return new Questions(page.locator("main"));
    }

    Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return look();
    }

    Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return look();
    }

    /** What a key does wherever one is, when it leads to another page. */
    Visit pressKey(Locator where, String key) {
        where.press(key);
        return look();
    }

    /** What a person reads between the heading of the service and its foot. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The bar above each page of a case: its reference, its stage and its running clock. */
    String identity() {
        return page.locator(".app-identity").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String path() {
        return page.url().replaceFirst("^http://localhost:\\d+", "");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    private Visit look() {
        page.waitForLoadState(LoadState.LOAD);
        inspection.ifPresent(looking -> looking.look(page));
        return this;
    }

    @Override
    public void close() {
        context.close();
        inspection.ifPresent(Inspection::foundNothing);
    }
}

package org.practicereview.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Optional;
import org.practicereview.organisation.Person;

/** Somebody at a browser of their own. */
final class Visit implements Reader {

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

    /** With JavaScript, and with troubles on purpose: nothing is inspected. */
    static Visit notInspected(Browser browser, int port) {
        return new Visit(browser.newContext(at(port)), Optional.empty());
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

    @Override
    public Visit open(String path) {
        page.navigate(path);
        return look();
    }

    @Override
    public Visit signIn(Person person) {
        Reader.super.signIn(person);
        return this;
    }

    @Override
    public Questions questions() {
        return new Questions(page.locator("main"));
    }

    @Override
    public Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return look();
    }

    @Override
    public Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return look();
    }

    /** What a key does wherever one is, when it leads to another page. */
    Visit pressKey(Locator where, String key) {
        where.press(key);
        return look();
    }

    @Override
    public String text() {
        return page.locator("main").innerText();
    }

    @Override
    public String identity() {
        return page.locator(".app-identity").innerText();
    }

    @Override
    public String heading() {
        return page.locator("h1").innerText();
    }

    @Override
    public String path() {
        return page.url().replaceFirst("^http://localhost:\\d+", "");
    }

    @Override
    public List<String> texts(String elements) {
        return page.locator(elements).allInnerTexts();
    }

    @Override
    public String addressOf(String links) {
        return page.locator(links).first().getAttribute("href");
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

package org.practicereview.journey;

import com.microsoft.playwright.Page;

/** Somebody with a keyboard and nothing else: forward from one thing to the next, typing, choosing, pressing. */
final class Keyboard {

    /** Whoever is not there after so many is nowhere on the page. */
    private static final int MOST_STEPS = 150;

    /** What a screen reader says of where one is: its group, if it has one, and its name. */
    private static final String FOCUSED = """
            () => {
              const here = document.activeElement
              if (here === document.body) return ''
              const legends = []
              for (let g = here.closest('fieldset'); g; g = g.parentElement.closest('fieldset')) {
                legends.unshift(g.querySelector('legend')?.innerText ?? '')
              }
              const label = here.labels?.length ? here.labels[0].innerText : here.innerText
              return [...legends, label].map(s => s.replace(/\\s+/g, ' ').replace(/ \\(optional\\)$/, '').trim()).join(' > ')
            }""";

    /** An outline, or the shadow that replaces it. */
    private static final String VISIBLE = """
            () => {
              const style = getComputedStyle(document.activeElement)
              const label = document.activeElement.labels?.[0]
              const before = label && getComputedStyle(label, '::before')
              const shows = s => s && ((s.outlineStyle !== 'none' && s.outlineWidth !== '0px') || s.boxShadow !== 'none')
              return shows(style) || !!shows(before)
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes forward to it, and types. */
    Keyboard type(String question, String answer) {
        to(question);
        page.keyboard().type(answer);
        return this;
    }

    /** Goes forward to the group and down to the option. */
    Keyboard choose(String group, String option) {
        toBeginningWith(group + " > ");
        for (int i = 0; i < MOST_STEPS; i++) {
            if (focused().equals(group + " > " + option)) {
                page.keyboard().press("Space");
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("the arrow keys do not reach " + option + " of " + group);
    }

    Keyboard date(String group, String day, String month, String year) {
        return type(group + " > Day", day).type(group + " > Month", month).type(group + " > Year", year);
    }

    /** Goes forward to a link or button, and presses Enter. */
    Keyboard press(String name) {
        to(name);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    private void to(String name) {
        toBeginningWith(name);
        if (!focused().equals(name)) {
            throw new AssertionError("came to " + focused() + " instead of " + name);
        }
    }

    private void toBeginningWith(String name) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            String here = focused();
            if (!here.isEmpty() && !(boolean) page.evaluate(VISIBLE)) {
                throw new AssertionError("nobody sees that they are at " + here);
            }
            if (here.equals(name) || name.endsWith(" > ") && here.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + name);
    }

    private String focused() {
        return page.evaluate(FOCUSED).toString();
    }
}

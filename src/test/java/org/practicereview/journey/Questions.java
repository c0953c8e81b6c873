package org.practicereview.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/** Answers questions in a browser, never by the names of fields. */
final class Questions implements Answers {

    private final Locator place;

    Questions(Locator place) {
        this.place = place;
    }

    @Override
    public Questions entry(String heading) {
        return new Questions(group(heading));
    }

    @Override
    public Questions write(String question, String answer) {
        box(question).fill(answer);
        return this;
    }

    @Override
    public Questions choose(String question, String option) {
        Locator list = place.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(named(question)));
        if (list.count() > 0) {
            list.selectOption(new SelectOption().setLabel(option));
        } else {
            group(question).getByLabel(option, exactly()).check();
        }
        return this;
    }

    @Override
    public Questions date(String question, int day, int month, int year) {
        Locator group = group(question);
        group.getByLabel("Day", exactly()).fill(Integer.toString(day));
        group.getByLabel("Month", exactly()).fill(Integer.toString(month));
        group.getByLabel("Year", exactly()).fill(Integer.toString(year));
        return this;
    }

    /** What stands in the box of a question now. */
    String answer(String question) {
        return box(question).inputValue();
    }

    /** Day, month and year as they stand there now. */
    List<String> dateTyped(String question) {
        Locator group = group(question);
        return List.of("Day", "Month", "Year").stream()
                .map(part -> group.getByLabel(part, exactly()).inputValue())
                .toList();
    }

    Locator box(String question) {
        return place.getByLabel(named(question));
    }

    private Locator group(String question) {
        return place.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(named(question)));
    }

    /** The whole question; where no answer is needed the page says so behind it. */
    private static Pattern named(String question) {
        // escaped by hand: the browser does not know the quotes of Java
        String words = question.replaceAll("[^\\w ]", "\\\\$0");
        return Pattern.compile("^\\s*" + words + "(\\s*\\(optional\\))?\\s*$");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}

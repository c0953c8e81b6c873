package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Answers the questions of a page on which nothing runs. */
final class PlainQuestions implements Answers {

    private static final String OPTIONAL = " (optional)";

    private final Element place;

    PlainQuestions(Element place) {
        this.place = place;
    }

    @Override
    public PlainQuestions entry(String heading) {
        return new PlainQuestions(group(heading));
    }

    @Override
    public PlainQuestions write(String question, String answer) {
        fill(one(labelled(place, question), question), answer);
        return this;
    }

    @Override
    public PlainQuestions choose(String question, String option) {
        List<Element> lists = labelled(place, question).stream()
                .filter(control -> control.normalName().equals("select"))
                .toList();
        if (lists.isEmpty()) {
            check(one(labelled(group(question), option), option));
        } else {
            select(one(lists, question), option);
        }
        return this;
    }

    @Override
    public PlainQuestions date(String question, int day, int month, int year) {
        Element group = group(question);
        part(group, "Day", day);
        part(group, "Month", month);
        part(group, "Year", year);
        return this;
    }

    private static void part(Element group, String name, int value) {
        fill(one(labelled(group, name), name), Integer.toString(value));
    }

    private static void fill(Element control, String answer) {
        if (control.normalName().equals("textarea")) {
            control.text(answer);
        } else {
            assertThat(control.attr("type")).as("%s", control).isIn("", "text", "email", "tel", "password", "search");
            control.attr("value", answer);
        }
    }

    private static void check(Element option) {
        assertThat(option.attr("type")).as("%s", option).isIn("radio", "checkbox");
        if (option.attr("type").equals("radio")) {
            Element form = option.closest("form");
            assertThat(form).as("the form of %s", option).isNotNull();
            form.getElementsByAttributeValue("name", option.attr("name")).removeAttr("checked");
        }
        option.attr("checked", true);
    }

    private static void select(Element list, String option) {
        Element chosen = one(
                list.select("option").stream()
                        .filter(offered -> offered.text().equals(option))
                        .toList(),
                option);
        list.select("option").removeAttr("selected");
        chosen.attr("selected", true);
    }

    private Element group(String question) {
        return one(
                place.select("fieldset").stream()
                        .filter(fieldset -> fieldset != place)
                        .filter(fieldset -> fieldset.children().stream()
                                .anyMatch(child -> child.normalName().equals("legend") && asks(child, question)))
                        .toList(),
                question);
    }

    /** The controls a label leads to. */
    private static List<Element> labelled(Element place, String question) {
        return place.select("label[for]").stream()
                .filter(label -> asks(label, question))
                .flatMap(label -> Stream.ofNullable(place.getElementById(label.attr("for"))))
                .toList();
    }

    /** The whole question; where no answer is needed the page says so behind it. */
    private static boolean asks(Element words, String question) {
        return words.text().equals(question) || words.text().equals(question + OPTIONAL);
    }

    private static Element one(List<Element> found, String called) {
        assertThat(found).as("what is called “%s”", called).hasSize(1);
        return found.get(0);
    }
}

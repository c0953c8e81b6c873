package org.practicereview.form;

import static org.practicereview.attack.parser.Parser.mayRefuse;
import static org.practicereview.attack.parser.Parser.require;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.attack.parser.Parser;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.QueryParameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is typed, or sent by a machine, and what is written for spreadsheets. */
public final class FormParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("visibleText", FormParsers::visible),
            Parser.ofText("csv", FormParsers::csv),
            new Parser("jsonForm", FormParsers::json),
            Parser.ofText("pageForm", FormParsers::page),
            Parser.ofText("query", FormParsers::query));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FormReader READER =
            new FormReader(Validation.buildDefaultValidatorFactory().getValidator(), JSON);
    private static final Form SHEET = Form.of(Sheet.class);

    private FormParsers() {}

    private static void visible(String text) {
        String visible = VisibleText.of(text);
        require(VisibleText.of(visible).equals(visible), "nothing unseen is left: " + text);
        VisibleText.comparable(text);
    }

    /** Every cell comes back, with at most an apostrophe before it, and none begins a formula. */
    private static void csv(String text) {
        List<String> cells = Arrays.asList(text.split("\\|", -1));
        List<String> read = cells(Csv.row(cells));
        require(read.size() == cells.size(), "as many cells as before");
        for (int i = 0; i < read.size(); i++) {
            String cell = read.get(i);
            require(cell.equals(cells.get(i)) || cell.equals("'" + cells.get(i)), "the same words: " + cell);
            String begins = cell.strip();
            require(begins.isEmpty() || "=+-@".indexOf(begins.charAt(0)) < 0, "no formula: " + cell);
        }
    }

    /** Quoted cells, as RFC 4180 has them. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at < row.length() && row.charAt(at) == '"') {
            StringBuilder cell = new StringBuilder();
            at++;
            while (row.charAt(at) != '"' || row.startsWith("\"\"", at)) {
                at += row.charAt(at) == '"' ? 1 : 0;
                cell.append(row.charAt(at++));
            }
            cells.add(cell.toString());
            at += 2;
        }
        require(row.startsWith("\r\n", at - 1) && at + 1 == row.length(), "the row ends once");
        return cells;
    }

    private static void json(byte[] bytes) {
        mayRefuse(
                () -> {
                    var typed = JSON.readTree(bytes);
                    Sheet sheet = READER.read(typed, Sheet.class);
                    require(READER.read(READER.write(sheet), Sheet.class).equals(sheet), "reads what it writes");
                },
                JacksonException.class,
                InvalidAnswers.class);
    }

    private static void page(String text) {
        Map<String, List<String>> parameters = parameters(text);
        ObjectNode typed = new PageAnswers(JSON).read(parameters, SHEET);
        EntryButtons.press(parameters.getOrDefault("action", List.of("")).get(0), SHEET, typed);
        TypedForm form = TypedForm.of(SHEET, typed);
        mayRefuse(
                () -> {
                    try {
                        READER.read(typed, Sheet.class);
                    } catch (InvalidAnswers wrong) {
                        show(form.withErrors(wrong.errors()));
                        throw wrong;
                    }
                },
                InvalidAnswers.class);
        show(form);
    }

    /** All that a page asks of what was typed. */
    private static void show(TypedForm form) {
        form.errors().forEach(error -> form.anchor(error.field()));
        for (Field field : SHEET.fields()) {
            form.value(field.name());
            form.error(field.name());
            form.isChosen(field.name(), "RED");
            for (int part = 0; part < 3; part++) {
                form.datePart(field.name(), part);
            }
            for (int entry = 0; entry < form.entries(field.name()); entry++) {
                form.value(field.name() + "[" + entry + "].name");
            }
        }
        AnswerSummary.of(SHEET, form.typed());
    }

    private static void query(String text) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters(text).forEach((name, values) -> given.put(name, values.get(0)));
        QueryParameters query = new QueryParameters(given);
        int page = query.number("page", 1, 1, 1000);
        require(page >= 1 && page <= 1000, "within bounds: " + page);
        query.choice("colour", Sheet.Colour.class);
        query.oneOf("area", List.of("NORTH", "SOUTH"));
        query.flag("overdue");
        String words = query.text("text", 100);
        require(words == null || words.length() <= 100 && words.chars().noneMatch(Character::isISOControl), "plain");
        query.errors();
        mayRefuse(query::refuseIfAny, InvalidAnswers.class);
    }

    private static Map<String, List<String>> parameters(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : "");
        }
        return parameters;
    }
}

package org.practicereview.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.attack.Operations.Operation;
import org.practicereview.attack.Operations.Parameter;
import org.practicereview.attack.PageForms.PageForm;

/**
 * Every place of every request at which an identifier could stand: each part of a path, each parameter and header, each field of
 * a body. Nothing is drawn: the order is that of the description of the API and of the pages.
 */
final class Places {

    /** Parts of addresses by which something is found; words of the address are not. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("SI-\\d{4}-\\d+|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)(\\d+|NORTHSHIRE|SOUTHSHIRE)");

    private final Scene scene;
    private final Operations operations;
    private final SchemaValues values;

    Places(Scene scene, Operations operations) {
        this.scene = scene;
        this.operations = operations;
        this.values = SchemaValues.whole(operations, scene);
    }

    /** A request with one place left blank, as that person sends it about that case of their own. */
    @FunctionalInterface
    interface Place {
        Shot blank(String who, int own);
    }

    /**
     * What can be asked.
     *
     * @param who whom a page showed it to; nobody where anybody may try
     * @param whole with no place blank
     */
    record Asked(String name, List<String> who, Place whole, Map<String, Place> places) {}

    List<Asked> ofTheApi() {
        return operations.all().stream().map(this::of).toList();
    }

    private Asked of(Operation operation) {
        Object body = operation.type().isEmpty() ? null : values.fitting(operation.body());
        Map<String, Place> places = new LinkedHashMap<>();
        Matcher part = Blanks.PART.matcher(operation.path());
        while (part.find()) {
            String name = part.group(1);
            places.put("path " + name, (who, own) -> sent(who, own, operation, "path " + name, body));
        }
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.in().equals("path")) {
                String place = parameter.in() + " " + parameter.name();
                places.put(place, (who, own) -> sent(who, own, operation, place, body));
            }
        }
        for (int leaf = 1; leaf <= Blanks.leaves(body); leaf++) {
            Object blank = Blanks.blankAt(body, new int[] {leaf});
            places.put("field " + leaf, (who, own) -> sent(who, own, operation, "", blank));
        }
        return new Asked(
                operation.method() + " " + operation.path(),
                scene.attackers(),
                (who, own) -> sent(who, own, operation, "", body),
                places);
    }

    private Shot sent(String who, int own, Operation operation, String blank, Object body) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher part = Blanks.PART.matcher(operation.path());
        while (part.find()) {
            String name = part.group(1);
            parts.put(
                    name,
                    blank.equals("path " + name)
                            ? Blanks.BLANK
                            : scene.standIns().ownPart(name, some -> own % some));
        }
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            boolean isBlank = blank.equals(parameter.in() + " " + parameter.name());
            if (parameter.in().equals("header")) {
                headers.put(parameter.name(), isBlank ? Blanks.BLANK : "*");
            } else if (isBlank && parameter.in().equals("query")) {
                query.put(parameter.name(), Blanks.BLANK);
            }
        }
        return Blanks.request(who, operation, parts, query, headers, body);
    }

    /** Forms that differ by numbers only are one: the first of them is asked. */
    List<Asked> of(PageForms pages) {
        Set<String> shapes = new LinkedHashSet<>();
        List<Asked> all = new ArrayList<>();
        for (PageForm form : pages.forms()) {
            Set<String> names = new TreeSet<>();
            form.fields().forEach(field -> names.add(field.getKey().replaceAll("\\d+", "#")));
            String shape =
                    form.method() + " " + IDENTIFIER.matcher(form.action()).replaceAll("#") + " " + names;
            if (shapes.add(shape)) {
                all.add(of(form, shape));
            }
        }
        return all;
    }

    private Asked of(PageForm form, String shape) {
        Map<String, Place> places = new LinkedHashMap<>();
        Matcher part = IDENTIFIER.matcher(form.action());
        while (part.find()) {
            String action = form.action().substring(0, part.start())
                    + Blanks.BLANK
                    + form.action().substring(part.end());
            places.put("path at " + part.start(), (who, own) -> sent(form, action, ""));
        }
        form.fields()
                .forEach(field ->
                        places.put("field " + field.getKey(), (who, own) -> sent(form, form.action(), field.getKey())));
        return new Asked(shape, List.of(form.who()), (who, own) -> sent(form, form.action(), ""), places);
    }

    private Shot sent(PageForm form, String action, String blank) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields()
                .forEach(field ->
                        fields.putIfAbsent(field.getKey(), field.getValue().isEmpty() ? "1" : field.getValue()));
        if (!blank.isEmpty()) {
            fields.put(blank, Blanks.BLANK);
        }
        fields.put("_csrf", scene.attacker(form.who()).csrf());
        return new PageForm(form.who(), form.method(), action, form.withFile(), form.fields())
                .sent(form.who(), List.copyOf(fields.entrySet()));
    }
}

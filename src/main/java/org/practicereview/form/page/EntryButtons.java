package org.practicereview.form.page;

import org.practicereview.form.Field;
import org.practicereview.form.Form;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The buttons "Add another" and "Remove" of a list of entries; they send the form and change only what is typed. */
public final class EntryButtons {

    private EntryButtons() {}

    /**
     * Adds or removes an entry where the button pressed says so.
     *
     * @param action what the button sent: {@code add:children}, {@code remove:children:0} or something else
     * @return whether it was such a button: then the page is shown again and nothing is stored
     */
    public static boolean press(String action, Form form, ObjectNode typed) {
        String[] words = action == null ? new String[0] : action.split(":", 3);
        if (words.length < 2 || !isList(form, words[1])) {
            return false;
        }
        ArrayNode entries = typed.withArray(words[1]);
        if (words[0].equals("add") && entries.size() < Form.MOST_ENTRIES) {
            entries.addObject();
        } else if (words[0].equals("remove") && words.length == 3 && words[2].matches("\\d{1,2}")) {
            entries.remove(Integer.parseInt(words[2]));
        }
        return true;
    }

    private static boolean isList(Form form, String name) {
        return form.fields().stream()
                .anyMatch(field ->
                        field.kind() == Field.Kind.ENTRIES && field.name().equals(name));
    }
}

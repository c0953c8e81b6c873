package org.practicereview.form;

/** The three spellings of one field: JSON pointer, name in a page's form, HTML id. */
final class FieldNames {

    private FieldNames() {}

    static String fromPointer(String pointer) {
        StringBuilder name = new StringBuilder();
        for (String part : pointer.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.chars().allMatch(Character::isDigit)) {
                name.append('[').append(part).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(part);
            }
        }
        return name.toString();
    }

    static String anchor(String field) {
        return field.isEmpty()
                ? "form"
                : field.replace("[", "-").replace("]", "").replace(".", "-");
    }
}

package org.practicereview.access;

import java.util.List;
import java.util.Set;

/** What somebody who works on a case sends, through both doors and well-formed: it is done for whoever may. */
record Write(String verb, String path, String type, String body) {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String LETTER = """
            --part
            Content-Disposition: form-data; name="category"

            LETTER
            --part
            Content-Disposition: form-data; name="title"

            A letter
            --part
            Content-Disposition: form-data; name="file"; filename="letter.txt"
            Content-Type: text/plain

            Invented.
            --part--
            """.replace("\n", "\r\n");

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /** In an order in which each can be done after those before it, and the one that ends the step is the last. */
    static List<Write> toACaseThatWasRecorded(String reference, String task) {
        String api = "/api/v1/cases/" + reference;
        String pages = "/cases/" + reference;
        return List.of(
                new Write("PUT", "/api/v1/tasks/" + task + "/draft", JSON, "{\"reasons\":\"Begun\"}"),
                new Write("POST", pages + "/tasks/" + task + "/autosave", FORM, "draftVersion=1&reasons=More"),
                new Write("POST", "/api/v1/tasks/" + task + "/claim", JSON, "{}"),
                new Write("POST", "/api/v1/tasks/" + task + "/release", JSON, "{}"),
                new Write("POST", api + "/documents", "multipart/form-data; boundary=part", LETTER),
                new Write("PUT", api + "/areas", JSON, "{\"areaOfResidence\":\"NORTHSHIRE\"}"),
                new Write("POST", pages + "/areas/NORTHSHIRE/ending", FORM, "reason=Mistaken"),
                new Write("POST", api + "/areas/NORTHSHIRE/restoration", JSON, "{}"),
                new Write("POST", pages + "/hand-overs", FORM, "area=NORTHSHIRE&reason=It+happened+there"),
                new Write("POST", api + "/documents/1/removal", JSON, "{\"reason\":\"Mistaken\"}"),
                new Write(
                        "POST",
                        "/api/v1/tasks/" + task + "/completion",
                        JSON,
                        "{\"route\":\"PANEL\",\"reasons\":\"Suspected\"}"));
    }

    /** What came of one: the status, and the tables in which something of the case is another. */
    record Outcome(Write write, int status, Set<String> changed) {

        boolean isRefusal() {
            return status >= 400 && status < 500 && changed.isEmpty();
        }

        /** More than that somebody looked. */
        boolean isDone() {
            return status < 400 && changed.stream().anyMatch(table -> !table.equals("access_entry"));
        }
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}

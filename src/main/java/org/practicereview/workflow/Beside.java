package org.practicereview.workflow;

import java.util.List;
import org.practicereview.workflow.Facts.Fact;

/**
 * Something that belongs to a step but is kept on a page of its own: a row below the step's sections, and read back with
 * its answers.
 *
 * @param name stable, for the page
 * @param title what people call it
 * @param path where it is changed
 * @param api where machines find it
 * @param status how far it is, in a word or two
 * @param rows what it holds
 */
public record Beside(String name, String title, String path, String api, String status, List<Fact> rows) {

    /** One whose address for machines is the same as its page's, below their own root. */
    public Beside(String name, String title, String path, String status, List<Fact> rows) {
        this(name, title, path, "/api/v1" + path, status, rows);
    }
}

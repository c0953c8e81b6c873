package org.practicereview.workflow.api;

import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import tools.jackson.databind.JsonNode;

/**
 * A section of a long form.
 *
 * @param name as it stands in its address
 * @param title what it is called
 * @param questions what is asked
 * @param answers what is answered so far; send the whole of it to save
 * @param gaps what is missing or wrong in it
 */
record SectionDetails(String name, String title, List<Field> questions, JsonNode answers, List<AnswerError> gaps) {}

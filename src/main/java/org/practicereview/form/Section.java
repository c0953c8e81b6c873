package org.practicereview.form;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a form record that is itself a record: the questions of one page of a long form, or
 * questions that are asked elsewhere too, in the entry of a list or, without a title, in the midst of others. In answers,
 * pointers and the API's descriptions its questions stand beside those of the other sections: sections are how a person
 * goes through the form, not what is told.
 */
// on the accessor too, where the writer of JSON looks
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonUnwrapped
public @interface Section {

    /** What the section is called in the list of sections and above its page; empty where it has no page of its own. */
    String value() default "";

    /** What to know before answering; empty when nothing is needed. */
    String hint() default "";
}

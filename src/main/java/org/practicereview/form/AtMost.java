package org.practicereview.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text of at most so many characters. What is wrong with a longer one is said in the same words everywhere. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMost.Length.class)
public @interface AtMost {

    /** The number of characters. */
    int value();

    /** Made of the number, so that it names no other one. */
    String message() default "";

    /** As Bean Validation wants it; not used here. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it; not used here. */
    Class<? extends Payload>[] payload() default {};

    /** Counts the characters. */
    class Length implements ConstraintValidator<AtMost, CharSequence> {

        private int most;

        @Override
        public void initialize(AtMost text) {
            most = text.value();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null || text.length() <= most) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(inWords(most)).addConstraintViolation();
            return false;
        }

        private static String inWords(int most) {
            return String.format(Locale.UK, "Enter at most %,d characters", most);
        }
    }
}

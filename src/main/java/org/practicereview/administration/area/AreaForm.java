package org.practicereview.administration.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.practicereview.form.Question;

/** A new area. */
record AreaForm(
        @Question(value = "Name", hint = "As people write it, for example Northshire")
        @NotBlank(message = "Enter the name of the area")
        @Size(max = 120, message = "The name must be 120 characters or fewer")
        String name,

        @Question(value = "Code", hint = "Short and lasting, in capitals, for example NORTHSHIRE")
        @NotBlank(message = "Enter a code")
        @Pattern(
                regexp = "[A-Z][A-Z0-9_]{1,39}",
                message = "Use 2 to 40 capital letters without accents, digits and _, beginning with a letter")
        String code) {}

package org.practicereview.document.check;

import org.jspecify.annotations.Nullable;

/**
 * What a file is found to be: one of the types that are kept, or why not.
 *
 * @param type what it is, nothing where it is refused whatever its name
 * @param code of the rule that refuses it, empty where none does
 * @param message what to do about it, empty where nothing is to be done
 */
record Finding(@Nullable DocumentType type, String code, String message) {

    static final Finding ENCRYPTED = refused(
            "encrypted",
            "The file is protected with a password or encrypted. Save it without protection and try again");

    static final Finding MACROS = refused(
            "macros", "The file contains macros. Save it without macros, as .docx, .xlsx or .odt, and try again");

    static final Finding ARCHIVE =
            refused("archive", "The file is an archive such as a ZIP. Upload the files in it one at a time");

    static final Finding EXECUTABLE =
            refused("executable", "The file is a program or a script. Programs and scripts cannot be uploaded");

    static final Finding DAMAGED = refused("damaged", "The file is damaged and cannot be opened. Upload another copy");

    static final Finding NOT_ALLOWED =
            refused("type-not-allowed", "The file must be one of these: " + DocumentType.endings(", "));

    static Finding of(DocumentType type) {
        return new Finding(type, "", "");
    }

    private static Finding refused(String code, String message) {
        return new Finding(null, code, message);
    }
}

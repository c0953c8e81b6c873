package org.practicereview.reviewer;

import org.practicereview.form.Labelled;

/** A language in which a reviewer can work without an interpreter. */
public enum Language implements Labelled {
    ENGLISH("English"),
    BRITISH_SIGN_LANGUAGE("British Sign Language"),
    WELSH("Welsh"),
    ALBANIAN("Albanian"),
    ARABIC("Arabic"),
    BENGALI("Bengali"),
    CHINESE("Chinese"),
    FRENCH("French"),
    GUJARATI("Gujarati"),
    HINDI("Hindi"),
    ITALIAN("Italian"),
    KURDISH("Kurdish"),
    LITHUANIAN("Lithuanian"),
    PASHTO("Pashto"),
    PERSIAN("Persian"),
    POLISH("Polish"),
    PORTUGUESE("Portuguese"),
    PUNJABI("Punjabi"),
    ROMANIAN("Romanian"),
    RUSSIAN("Russian"),
    SOMALI("Somali"),
    SPANISH("Spanish"),
    TAMIL("Tamil"),
    TURKISH("Turkish"),
    UKRAINIAN("Ukrainian"),
    URDU("Urdu");

    private final String label;

    Language(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package org.practicereview.bench.data;

/**
 * A copy of a case that is to be made, or was.
 *
 * @param number different for all copies of one template
 * @param shifted by how many days everything in it happened later than in the template; never where work is open
 */
record Copy(
        long template,
        String templateReference,
        long number,
        int chunk,
        String reference,
        int shifted,
        String area,
        String place,
        String forenames,
        String surname) {

    long caseId() {
        return template + number * Changes.NUMBERS_OF_A_COPY;
    }

    /** The same, made together with others. */
    Copy inChunk(int another) {
        return new Copy(
                template, templateReference, number, another, reference, shifted, area, place, forenames, surname);
    }
}

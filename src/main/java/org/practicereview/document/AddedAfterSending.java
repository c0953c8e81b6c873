package org.practicereview.document;

import org.practicereview.casefile.CaseFile;

/** Hears of documents that are added to a notification after it was sent; in the transaction of the upload. */
public interface AddedAfterSending {

    /**
     * A version was added.
     *
     * @param number of the document
     * @param version of it, from 1
     */
    void added(CaseFile file, int number, int version);
}

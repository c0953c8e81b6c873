package org.practicereview.document;

import org.practicereview.document.check.DocumentType;
import org.practicereview.document.check.Upload;
import org.practicereview.document.scan.ScanState;

/** A file that may be kept. */
public record Checked(Upload upload, DocumentType type, ScanState scan) {}

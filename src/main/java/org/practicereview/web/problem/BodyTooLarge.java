package org.practicereview.web.problem;

import java.io.IOException;

/** More was sent than is read. */
final class BodyTooLarge extends IOException {}

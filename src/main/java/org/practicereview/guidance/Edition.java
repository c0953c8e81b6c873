package org.practicereview.guidance;

import java.time.LocalDate;

/**
 * An edition of <em>Working Together to Safeguard Children</em>.
 *
 * @param code as rules name it, such as {@code WT2023}
 * @param name as people know it
 * @param inForceFrom first day it applied
 * @param checked whether its rules were read at the source; if not they are inherited from the edition before
 */
public record Edition(String code, String name, LocalDate inForceFrom, boolean checked) {}

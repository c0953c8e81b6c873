/** Running deadlines of a case: started, met, passed, cancelled; each knows its rule and how its date was found. */
package org.practicereview.clock;

/** A stage: a Local Safeguarding Children Board considers, carries out and publishes a serious case review (S1 to S18). */
package org.practicereview.seriouscasereview;

DROP TABLE actions;
DROP TABLE joint_views;
